import { createSocialImages, type PostCard, postCard, type Template } from '@octavo/og-images'

const cards = createSocialImages({ template: postCard })
const card: PostCard = { title: 'Trust & control', siteName: 'Small Rooms' }
const { value, diagnostics } = cards.prepare(card, { path: 'posts/trust.md' })
if (diagnostics.length > 0) throw new Error(diagnostics[0]?.message)
const png = await value.asset.read()
if (png[0] !== 0x89 || png.length < 1000) throw new Error('not a PNG')

const template: Template<PostCard> = (props, fit) => ({ ...postCard(props, fit), language: 'en' })
const jpeg = createSocialImages({ template, format: 'jpeg', width: 600, height: 315 })
const small = await jpeg.prepare(card, { path: '/' }).value.asset.read()
if (small[0] !== 0xff || small[1] !== 0xd8) throw new Error('not a JPEG')
console.log('ok')
