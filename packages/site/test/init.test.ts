import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runOctavo } from './run-octavo.ts'
import { temporaryFolder, writeFiles } from './small-site.ts'

const command = join(import.meta.dirname, 'fixtures/octavo.ts')

/** A folder with files, in which the packages are installed. */
function room(files: Readonly<Record<string, string>>): string {
  const root = temporaryFolder()
  writeFiles(root, files)
  const installed = join(root, 'node_modules/@octavo')
  mkdirSync(installed, { recursive: true })
  for (const name of ['content', 'markdown', 'related', 'search-minisearch', 'site', 'theme']) {
    symlinkSync(join(import.meta.dirname, '../..', name), join(installed, name), 'dir')
  }
  return root
}

const head = (text: string): string => `---\n${text}\n---\nHello.\n`

/** Makes a site of a blog and builds it. */
async function initAndBuild(files: Readonly<Record<string, string>>) {
  const root = room(files)
  const { code, out, error } = await runOctavo('init', root)
  expect({ code, error }).toEqual({ code: 0, error: '' })
  // The configuration is loaded by Node itself, from where the packages are installed.
  const args = ['--conditions=@octavo/source', command, 'build', root]
  const built = spawnSync(process.execPath, args, { encoding: 'utf8' })
  const read = (path: string): string => readFileSync(join(root, path), 'utf8')
  return {
    out,
    built: { code: built.status, out: built.stdout + built.stderr },
    read,
    has: (path: string) => existsSync(join(root, path)),
  }
}

describe('octavo init', () => {
  it('makes a site of a Jekyll blog, at the addresses that it had', async () => {
    const { out, built, read, has } = await initAndBuild({
      '_config.yml': `title: Rooms & "Doors"
description: >
  A blog about
  doors.
url: "http://example.com"
baseurl: /blog/
timezone: America/New_York
lang: en_US
`,
      '_posts/2014-01-02-hello.md': head(
        'layout: post\ntitle: Hello\nredirect_from: /old/\nexcerpt: Short.\nhero: x',
      ),
      '_posts/2014-01-03-two.markdown': head('title: Two'),
      'assets/a.txt': 'a',
    })
    expect(out).toContain('A blog made with Jekyll: 2 files in _posts.')
    expect(built.out).not.toMatch(/ (?:error|warning) /)
    expect(built.code).toBe(0)
    expect(read('_site/2014/01/02/hello.html')).toContain(
      'http://example.com/blog/2014/01/02/hello.html',
    )
    expect(read('_site/old/index.html')).toContain('/blog/2014/01/02/hello.html')
    expect(has('_site/assets/a.txt')).toBe(true)
    const config = read('octavo.config.ts')
    expect(config).toContain(`title: 'Rooms & "Doors"'`)
    expect(config).toContain("language: 'en-US'")
    expect(config).toContain("timeZone: 'America/New_York'")
    expect(config).toContain("ignore: ['hero', 'layout']")
  })

  it('makes a site of a Hugo blog with front matter in TOML', async () => {
    const { built, read, has } = await initAndBuild({
      'hugo.toml': `baseURL = 'https://hugo.example/'
languageCode = 'de-de'
title = 'Hugo'
[permalinks]
  posts = '/:year/:month/:title/'
`,
      'content/posts/hello.md': `+++
title = "Hello"
date = 2024-01-02T10:00:00+01:00
lastmod = 2024-02-02
weight = 5
+++
Hello.
`,
      'static/robots.txt': 'User-agent: *',
    })
    expect(built.out).not.toMatch(/ (?:error|warning) /)
    expect(read('_site/2024/01/hello/index.html')).toContain('lang="de-DE"')
    expect(has('_site/robots.txt')).toBe(true)
  })

  it.each([
    ['Eleventy', 'eleventy.config.js', 'src/posts/hello.md', 'posts/hello/index.html'],
    ['Astro', 'astro.config.mjs', 'src/content/blog/hello.md', 'blog/hello/index.html'],
  ])('makes a site of a blog made with %s', async (name, config, post, page) => {
    const { out, built, has } = await initAndBuild({
      [config]: 'export default {}',
      [post]: head('title: Hello\ndate: 2024-01-02'),
      'package.json': '{ "name": "blog" }',
    })
    expect(out).toContain(`A blog made with ${name}: 1 file in `)
    expect(built.code).toBe(0)
    expect(has(`_site/${page}`)).toBe(true)
    // Its package is not one of modules.
    expect(has('octavo.config.mts')).toBe(true)
  })

  it('keeps tags, categories and addresses of the post that Jekyll begins with', async () => {
    const { built, read, has } = await initAndBuild({
      '_config.yml': 'title: Rooms\n',
      '_posts/2020-01-05-welcome.md': head(
        'layout: post\ntitle: "Welcome"\ncategories: jekyll update\ntags: one two',
      ),
    })
    expect(built.code).toBe(0)
    expect(read('octavo.config.ts')).toContain("splitAt: 'space'")
    expect(has('_site/jekyll/update/2020/01/05/welcome.html')).toBe(true)
    expect(has('_site/tags/two/index.html')).toBe(true)
  })

  it('publishes no post of Hugo before its publishDate, and says what is no post', async () => {
    const { out, built, read, has } = await initAndBuild({
      'hugo.yaml':
        'title: Hugo\nparams:\n  description: A blog\npermalinks:\n  posts: /:year/:slug/\n',
      'content/posts/later.md': head('title: Later\ndate: 2021-04-04\npublishDate: 2831-01-01'),
      'content/posts/a.md': head('title: First things'),
      'content/posts/_index.md': head('title: Posts'),
      'content/about.md': head('title: About'),
      'README.md': '# Not of the blog',
    })
    expect(built.out).toContain('1 held back')
    expect(has('_site/first-things/index.html')).toBe(true)
    expect(read('octavo.config.ts')).toContain("description: 'A blog'")
    expect(out).toMatch(/Hugo makes lists of these.*\n {2}content\/posts\/_index\.md\n/)
    expect(out).toMatch(/not among the posts.*\n {2}content\/about\.md\n\nNext/)
  })

  it('reads what the code of an Astro blog plainly says, and its dates', async () => {
    const { out, built, read, has } = await initAndBuild({
      'astro.config.mjs':
        "// site: 'https://no.example'\nexport default { site: 'https://astro.example', base: '/x' }",
      'src/consts.ts':
        "export const SITE_TITLE = 'It\\'s Astro';\nexport const SITE_DESCRIPTION = 'Welcome';",
      'src/content/blog/first.md': head("title: First\npubDate: 'Jul 08 2022'"),
      'src/content/blog/second.mdx': head('title: Second'),
    })
    expect(built.code).toBe(0)
    expect(has('_site/blog/first/index.html')).toBe(true)
    const config = read('octavo.config.ts')
    expect(config).toContain("title: 'It\\'s Astro'")
    expect(config).toContain("url: 'https://astro.example/x'")
    expect(out).toMatch(/MDX is not read.*\n {2}src\/content\/blog\/second\.mdx\n/)
  })

  it('reads the data of an Eleventy blog, and where its folder has its posts', async () => {
    const { read, has } = await initAndBuild({
      'eleventy.config.js': 'export default {}',
      'src/_data/metadata.js':
        "export default { title: 'El Blog', url: 'https://el.example', language: 'es', author: { url: 'https://no.example' } }",
      'src/posts/posts.json': '{ "permalink": "/blog/{{ page.fileSlug }}/index.html" }',
      'src/posts/uno.md': head('title: Uno\ndate: 2022-02-02'),
      'src/img/a.txt': 'a',
    })
    expect(has('_site/blog/uno/index.html')).toBe(true)
    expect(has('_site/img/a.txt')).toBe(true)
    const config = read('octavo.config.ts')
    expect(config).toContain("title: 'El Blog'")
    expect(config).toContain("url: 'https://el.example'")
    expect(config).toContain("language: 'es'")
  })

  it('does not ignore what only looks like a key', async () => {
    const root = room({
      '_posts/2014-01-02-a.md': head('title: A\n"<p>In the movies, hackers": x\nlayout: y'),
    })
    await runOctavo('init', root)
    expect(readFileSync(join(root, 'octavo.config.ts'), 'utf8')).toContain("ignore: ['layout']")
  })

  it('takes the folder with the most Markdown where it knows no tool', async () => {
    const { out } = await initAndBuild({
      'README.md': '# Read me',
      'notes/deep/a.md': '# A',
      'notes/deep/b.md': '# B',
      'other/c.md': '# C',
    })
    expect(out).toContain('Posts: 2 files in notes/deep.')
  })

  it('takes the addresses at which posts link to one another, where nothing else tells them', async () => {
    const root = room({
      'content/posts/2015-03-04-one.md': head('title: One'),
      'content/posts/2015-03-05-two.md': `${head('title: Two')}[One]({{ "/2015/03/04/one" | url }})`,
      'content/posts/2015-3-6-three.md': `${head('title: Three')}[Two](/2015/03/05/two/#a)`,
      'assets/a.txt': 'a',
    })
    const { out } = await runOctavo('init', root)
    expect(out).toContain('Addresses: /:year/:month/:day/:slug/, as 2 links between them have it.')
    const config = readFileSync(join(root, 'octavo.config.ts'), 'utf8')
    expect(config).toContain("addresses: { posts: '/:year/:month/:day/:slug/' }")
    expect(config).toContain("'/assets/': here('assets/')")
  })

  it('begins a first site where there is no Markdown', async () => {
    const { out, built } = await initAndBuild({ 'package.json': '{ "type": "module" }' })
    expect(out).toMatch(/package\.json +is there, left as it is/)
    expect(built.code).toBe(0)
    expect(built.out).toContain('1 posts')
  })

  it('warns of posts that another tool would not have shown', async () => {
    const root = room({ '_config.yml': '', '_posts/2014-01-02-a.md': head('published: false') })
    const { out } = await runOctavo('init', root)
    expect(out).toContain('One post says "published: false"')
    expect(out).toContain('_posts/2014-01-02-a.md')
  })

  it('says what a .gitignore lacks, and that _site is somebody else’s', async () => {
    const root = room({
      'posts/a.md': '# A',
      '.gitignore': '/node_modules\n_site/\n',
      '_site/x': '',
    })
    const { out } = await runOctavo('init', root)
    expect(out).toContain('add to it: .octavo .octavo-generations .*.octavo-lock\n')
    expect(out).toContain('octavo build --out')
  })

  it('refuses a folder that has a site, and touches nothing', async () => {
    const root = room({ 'octavo.config.js': 'export default 5' })
    const { code, error } = await runOctavo('init', root)
    expect(code).toBe(2)
    expect(error).toContain('is there already')
    expect(readFileSync(join(root, 'octavo.config.js'), 'utf8')).toBe('export default 5')
    expect(existsSync(join(root, 'package.json'))).toBe(false)
  })

  it.each([
    ['a', 'b'],
    [temporaryFolder(), '--url', 'rooms'],
    [temporaryFolder(), '--posts', 'nowhere'],
    [join(temporaryFolder(), 'nowhere')],
  ])('refuses %s %s %s', async (...args) => {
    expect(await runOctavo('init', ...args)).toMatchObject({ code: 2 })
  })
})
