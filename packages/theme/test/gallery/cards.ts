import type { Card, Picture } from '@octavo/theme'

const sunrise: Picture = {
  src: 'picture-1.svg',
  alt: 'A low sun over hills',
  width: 900,
  height: 560,
}
const spread: Picture = { src: 'picture-3.svg', alt: 'An open book', width: 900, height: 560 }
const hill: Picture = { src: 'picture-4.svg', alt: 'A green hill', width: 900, height: 560 }

/** Nine posts, three of them with a picture. */
export const cards: readonly Card[] = [
  {
    url: '#1',
    title: 'How to leave a project well',
    excerpt: 'The last week of a project is the first thing people remember about it.',
    date: '2024-06-03',
    reason: 'Both are about endings and trust',
    image: sunrise,
    words: 1240,
    tags: [
      { label: 'Endings', url: '#t1' },
      { label: 'Trust', url: '#t2' },
    ],
  },
  {
    url: '#2',
    title: 'Feedback is a gift nobody asked for',
    excerpt:
      'We tried for a year to give feedback that could be refused, and this is what we learned about asking first.',
    date: '2024-05-12',
    reason: 'Both are about feedback and pauses',
    words: 900,
  },
  {
    url: '#3',
    title: 'Nine chairs',
    excerpt: 'The number of chairs decides more than the agenda does.',
    date: '2024-04-30',
    reason: 'Part of the same series',
    words: 480,
  },
  {
    url: '#4',
    title: 'Reading groups at work, and why most of them stop after the third chapter',
    excerpt: 'Chapter four is where the book begins to disagree with the company.',
    date: '2024-03-18',
    reason: 'Both mention “the empty ten minutes”',
    words: 1710,
    image: spread,
  },
  {
    url: '#5',
    title: 'A table for two hundred',
    excerpt:
      'Large groups need fewer rules than small ones, but they need them earlier, and they need to see who made them.',
    date: '2024-02-02',
    reason: 'Tagged Meetings and Scale',
  },
  {
    url: '#6',
    title: 'On notes',
    excerpt: 'Notes are letters to people who were not there.',
    date: '2023-12-11',
    reason: 'Linked from this post',
  },
  {
    url: '#7',
    title: 'Learning in pairs',
    excerpt: 'Two people with one keyboard make half the mistakes and twice the jokes.',
    date: '2023-11-05',
    reason: 'Both are about learning and pauses',
    image: hill,
  },
  {
    url: '#8',
    title: 'What we ask before the first workshop',
    excerpt: 'There are five questions, and the fifth is about lunch.',
    date: '2023-10-21',
    reason: 'Both are about workshops',
  },
  {
    url: '#9',
    title: 'Budget',
    excerpt: 'A budget is a story told in one column.',
    date: '2023-09-01',
    reason: 'Written in the same month',
  },
]

export const typeCards: readonly Card[] = cards.map(({ image: _, ...card }) => card)

export const pictureCards: readonly Card[] = cards.map((card, i) => ({
  ...card,
  image: [sunrise, spread, hill][i % 3] as Picture,
}))
