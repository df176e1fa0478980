// Judges analysers by GNOME's user guide, which has the same pages and the same links between them in two dozen languages
// (Debian: gnome-user-docs, unpacked): node --conditions=@octavo/source bench/guides.ts …/usr/share/help [LANGUAGE…]
// For each page: are the pages that it links to, or that link to it, the most related? Words of links are cut, and so is what is
// not translated. Intervals are of the difference to the English analyser.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bootstrapInterval, ndcg } from '../src/evaluate.ts'
import type { Language } from '../src/language.ts'
import { english } from '../src/languages/english.ts'
import { plainLanguage } from '../src/languages/plain.ts'
import { loadLanguage } from '../src/load-language.ts'
import { BlogEngine } from './blog-engine.ts'
import type { BlogPost } from './blog-post.ts'
import { mean } from './learn/model.ts'

interface Page extends BlogPost {
  readonly links: readonly string[]
  readonly blocks: number
}

/** Below this part of a guide's blocks its language is not judged. */
const leastTranslated = 0.4

const [folder = '', ...asked] = process.argv.slice(2)
const source = (language: string): string => join(folder, language, 'gnome-help')
const untranslated = new Set(readPages('C', new Set()).flatMap(({ body }) => body.split('\n')))

for (const language of asked.length > 0 ? asked : readdirSync(folder)) {
  if (language === 'C' || !existsSync(source(language))) continue
  const pages = readPages(language, untranslated)
  const all = pages.reduce((sum, { blocks }) => sum + blocks, 0)
  const translated = pages.reduce((sum, { body }) => sum + body.split('\n').length, 0) / all
  if (translated >= leastTranslated) await judge(tagOf(language), pages)
}

function tagOf(language: string): string {
  return language.replace('_', '-').replace('@latin', '-Latn')
}

async function judge(tag: string, pages: readonly Page[]): Promise<void> {
  const analysers = { english, plain: plainLanguage(tag), ours: (await loadLanguage(tag)).language }
  const before = scoresOf(pages, english)
  const figures = Object.entries(analysers).map(([name, language]) => {
    const scores = scoresOf(pages, language)
    const [low, high] = bootstrapInterval(scores.map((score, i) => score - (before[i] as number)))
    return `${name} ${mean(scores).toFixed(3)} [${low.toFixed(3)} ${high.toFixed(3)}]`
  })
  console.log(`${tag.padEnd(8)} ${before.length} queries  ${figures.join('  ')}`)
}

function scoresOf(pages: readonly Page[], language: Language): readonly number[] {
  const blog = new BlogEngine(pages, false, language)
  return pages.flatMap(({ id, links }) => {
    const linking = pages.filter((page) => page.links.includes(id)).map((page) => page.id)
    const relevant = new Set([...links, ...linking])
    if (relevant.size === 0) return []
    const { ranked } = blog.row(id, (to) => to !== id).list
    return [
      ndcg(
        ranked.map(({ slot }) => blog.engine.ids[slot] as string),
        relevant,
        10,
      ),
    ]
  })
}

function readPages(language: string, left: ReadonlySet<string>): readonly Page[] {
  const files = readdirSync(source(language)).filter((file) => file.endsWith('.page'))
  const pages = files.sort().flatMap((file) => {
    const page = pageOf(
      file.replace('.page', ''),
      readFileSync(join(source(language), file), 'utf8'),
      left,
    )
    return page.body.length < 40 ? [] : [page]
  })
  const ids = new Set(pages.map(({ id }) => id))
  return pages.map((page) => ({ ...page, links: page.links.filter((link) => ids.has(link)) }))
}

function pageOf(id: string, xml: string, left: ReadonlySet<string>): Page {
  const links = [...xml.matchAll(/<link\b(?![^>]*type="(?:guide|topic)")[^>]*xref="([^"#]+)/g)]
  const text = xml
    .replace(/<!--[\s\S]*?-->|<info>[\s\S]*?<\/info>/g, '')
    .replace(/<link[^>]*>[\s\S]*?<\/link>/g, ' ')
  const blocks = [...text.matchAll(/<(p|title|td)\b[^>]*>([\s\S]*?)<\/\1>/g)]
    .map(([, , block]) => plainText(block as string))
    .filter((block) => block !== '')
  const title = plainText(/<title[^>]*>([\s\S]*?)<\/title>/.exec(text)?.[1] ?? '')
  return {
    id,
    title: left.has(title) ? '' : title,
    date: '2020-01-01',
    tags: [],
    categories: [],
    body: blocks.filter((block) => !left.has(block)).join('\n'),
    blocks: blocks.length,
    links: [...new Set(links.map(([, link]) => link as string))].filter((link) => link !== id),
  }
}

function plainText(xml: string): string {
  return xml
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(?:lt|gt|amp);/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
