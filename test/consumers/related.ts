import { rankRelated, sharedTerms, words } from '@octavo/related'

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
console.log('ok')
