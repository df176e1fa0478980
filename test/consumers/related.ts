import { rankRelated, sharedTerms, words } from '@octavo/related'
import { loadLanguage } from '@octavo/related/languages'

const posts = [
  { slug: 'trust', text: 'Peer review needs trust, and trust needs time.', tags: ['teams'] },
  { slug: 'review', text: 'A peer review begins with trust.', tags: ['teams'] },
  { slug: 'bread', text: 'Flour, water, salt and time make bread.', tags: ['food'] },
]
const related = rankRelated(posts, {
  id: (post) => post.slug,
  signals: [words((post) => post.text), sharedTerms((post) => post.tags)],
})
const first = related('trust', { limit: 1 })[0]
if (first?.item.slug !== 'review' || first.because === '') throw new Error(JSON.stringify(first))
for (const [tag, known] of [
  ['de-AT', 'de'],
  ['eo', 'eo'],
]) {
  const { language } = await loadLanguage(tag as string)
  if (language.name !== known) throw new Error(language.name)
}
console.log('ok')
