import { pagefind } from '@octavo/search-pagefind'

const post = {
  url: '/trust/',
  title: 'On trust',
  kind: 'posts',
  language: 'en',
  keywords: [],
  text: { digest: 'v1', read: () => [{ text: 'It grows.' }] },
}
const { client, index, wasm } = pagefind()
const { entry, files } = await index([post])
if (!wasm || files[0]?.path !== entry) throw new Error(entry)
if (!files.some(({ path }) => /fragment\/en_\w+\.pf_fragment$/.test(path)))
  throw new Error('no text')
if (!client.pathname.endsWith('.js')) throw new Error(client.href)
console.log('ok')
