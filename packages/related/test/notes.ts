/** A small blog of ours, of a kind on which a reader can judge the order himself. */
export interface Note {
  readonly id: string
  readonly title: string
  readonly tags: readonly string[]
  readonly date?: string
  readonly text: string
}

export const notes: readonly Note[] = [
  {
    id: 'review',
    title: 'Peer review without fear',
    tags: ['teams', 'review'],
    date: '2024-02-01',
    text: 'A good peer review starts with trust. The reviewer asks questions, the author answers, and both learn. We keep a checklist for each peer review and change it twice a year.',
  },
  {
    id: 'review-again',
    title: 'What two years of peer review taught us',
    tags: ['review'],
    date: '2024-06-10',
    text: 'Two years ago we began with peer review of every text. The checklist shrank, trust grew, and reviewers now ask better questions than we did.',
  },
  {
    id: 'trust',
    title: 'Trust grows in small steps',
    tags: ['teams'],
    date: '2023-11-20',
    text: 'Teams that keep small promises build trust. A promise is a date and a name. Trust is what is left when both were kept often enough.',
  },
  {
    id: 'remote',
    title: 'Meetings for people in four towns',
    tags: ['teams', 'meetings'],
    date: '2024-03-12',
    text: 'Our team lives in four towns. Meetings start with silence and a shared page, because not everyone thinks aloud. Notes are written while we speak.',
  },
  {
    id: 'minutes',
    title: 'Notes that somebody reads',
    tags: ['meetings', 'writing'],
    date: '2024-04-02',
    text: 'Notes of meetings are read when they are short: decisions first, then who does what. We write them on a shared page while the meeting runs.',
  },
  {
    id: 'bread',
    title: 'Bread for a long week',
    tags: ['kitchen'],
    date: '2022-01-15',
    text: 'Flour, water, salt and time make bread. The dough rests overnight in a cold kitchen and is baked before work.',
  },
]
