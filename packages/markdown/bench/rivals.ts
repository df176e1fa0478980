import { slug } from 'github-slugger'
import type { Element, Root as HtmlRoot } from 'hast'
import MarkdownIt from 'markdown-it'
import { marked } from 'marked'
import type { Root } from 'mdast'
import rehypeAutolinkHeadings from 'rehype-autolink-headings'
import rehypeExternalLinks from 'rehype-external-links'
import rehypeHighlight from 'rehype-highlight'
import rehypeRaw from 'rehype-raw'
import rehypeSlug from 'rehype-slug'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { markdownToHtml } from 'satteri'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

/** The usual stack: each need one plugin, each plugin a walk. It makes less than a document: no excerpt, no lists of links. */
export function nineStockPlugins(): (text: string) => string {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(countWords)
    .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' })
    .use(rehypeRaw)
    .use(rehypeSlug)
    .use(rehypeAutolinkHeadings, {
      behavior: 'append',
      test: (node: Element) => node.properties.id !== 'footnote-label',
      properties: { className: ['anchor'], ariaHidden: 'true', tabIndex: -1 },
      content: { type: 'text', value: '#' },
    })
    .use(listHeadings)
    .use(rehypeExternalLinks, { rel: ['noopener'] })
    .use(lazyImages)
    .use(rehypeHighlight)
    .use(rehypeStringify)
    .freeze()
  return (text) => String(processor.processSync(text))
}

/** unified with GFM and nothing else. */
export function plainUnified(): (text: string) => string {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeStringify, { allowDangerousHtml: true })
    .freeze()
  return (text) => String(processor.processSync(text))
}

/** markdown-it with bare addresses; no ids, no colours. */
export function markdownIt(): (text: string) => string {
  const engine = new MarkdownIt({ html: true, linkify: true })
  return (text) => engine.render(text)
}

/** marked; no ids, no colours. */
export function markedAlone(text: string): string {
  return marked.parse(text, { async: false, gfm: true })
}

/** satteri's own HTML; no ids, no colours, no plugins. */
export function satteriAlone(text: string): string {
  return String((markdownToHtml(text) as { html?: string }).html ?? '')
}

function countWords() {
  return (tree: Root, file: VFile): void => {
    let words = 0
    visit(tree, 'text', ({ value }) => {
      words += value.split(/\s+/).length
    })
    file.data.words = words
  }
}

function listHeadings() {
  return (tree: HtmlRoot, file: VFile): void => {
    const headings: string[] = []
    visit(tree, 'element', (node) => {
      if (/^h[1-6]$/.test(node.tagName)) headings.push(slug(String(node.properties.id)))
    })
    file.data.headings = headings
  }
}

function lazyImages() {
  return (tree: HtmlRoot): void => {
    let images = 0
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'img' || images++ === 0) return
      node.properties.loading ??= 'lazy'
      node.properties.decoding ??= 'async'
    })
  }
}
