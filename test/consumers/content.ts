import {
  assignAddresses,
  type BlogPost,
  blogPost,
  buildCorpus,
  collection,
  collectTerms,
  type Entry,
  formatDate,
  loadEntries,
  type Published,
  publish,
  rangeOf,
  redirectsFile,
  slugify,
  sourceFile,
} from '@octavo/content'

function equal(found: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)]
  if (a !== b) throw new Error(`${a}\nis not\n${b}`)
}

const source = [
  sourceFile(
    'posts/2026-01-05-trust.md',
    '---\nid: a\ntitle: On trust\ndate: 2026-1-5\ntags: [C#]\n---\nIt grows.\n',
  ),
  sourceFile('posts/later.md', '---\nid: b\ntitle: Later\ndate: 2030-01-01\n---\n'),
  sourceFile('posts/draft.md', '+++\nid = "c"\ntitle = "Draft"\ndraft = true\n+++\n'),
]
const { value: entries, diagnostics } = await loadEntries(
  collection({ source, schema: blogPost() }),
)
equal(
  diagnostics.map(({ code, range }) => [code, range?.start.line, range?.start.column]),
  [['frontmatter/date-form', 4, 7]],
)

const publication = publish(entries, { now: '2026-11-23T12:00:00Z', timeZone: 'Europe/London' })
equal(publication.nextChangeAt, '2030-01-01T00:00:00Z')
const listed: readonly Published<Entry<BlogPost>>[] = publication.listed
const { value: addresses } = assignAddresses(listed, { permalink: '/:year/:slug/' })
equal([...addresses.values()], ['/2026/trust/'])

const [post] = listed
if (!post?.data.date) throw new Error('no post')
equal(formatDate(post.data.date, 'en-GB'), '5 January 2026')
equal(rangeOf(post, ['title'])?.start, { line: 3, column: 8 })
equal(
  collectTerms(listed, ({ data }) => data.tags).value.map(({ slug }) => slug),
  ['c-sharp'],
)
equal(slugify('日本語'), '日本語')
equal(redirectsFile([{ from: '/a', to: '/b/', status: 301 }]), '/a /b/ 301\n')

const corpus = await buildCorpus(blogPost(), { 'a.md': { title: 'A', body: 'Text.' } })
equal(corpus.value[0]?.body, 'Text.')
console.log('ok')
