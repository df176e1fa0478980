import { miniSearch } from '@octavo/search-minisearch'

const post = {
  url: '/trust/',
  title: 'On trust',
  kind: 'posts',
  language: 'en',
  keywords: [],
  text: { digest: 'v1', read: () => [{ text: 'It grows.' }] },
}
const { client, index } = miniSearch()
const { entry, files } = await index([post])
const [first] = files
if (first?.path !== entry) throw new Error(entry)
if (!new TextDecoder().decode(first.read()).includes('"/trust/"')) throw new Error('no entry')
if (!client.pathname.endsWith('.js')) throw new Error(client.href)
console.log('ok')
