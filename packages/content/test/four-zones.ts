// Run by dates-everywhere.test.ts under other time zones and locales: prints what a site would make
// of its dates.
import {
  archive,
  assignAddresses,
  blogPost,
  buildCorpus,
  formatDate,
  publish,
} from '@octavo/content'

const { value: posts, diagnostics } = await buildCorpus(blogPost({ dateFrom: 'file-name' }), {
  'a.md': { title: 'A', date: '2026-01-05' },
  'b.md': { title: 'B', date: '2026-03-29 02:30', tags: ['i', 'İ', 'ä'] },
  'c.md': { title: 'C', date: '2026-01-31T23:30:00Z', expires: '2026-12-31' },
  '2025-12-31-d.md': { title: 'Zebra' },
  'e.md': { title: 'ähnlich', date: '2026-1-5 9:00:00 -5', slug: 'Äpfel' },
})
const timeZone = 'Europe/Berlin'
const publication = publish(posts, { now: '2026-11-23T12:00:00Z', timeZone })
console.log(
  JSON.stringify({
    publication,
    diagnostics,
    addresses: [
      ...assignAddresses(publication.all, { permalink: '/:year/:month/:day/:slug/', timeZone })
        .value,
    ],
    archive: archive(publication.all, timeZone),
    shown: publication.all.map(
      ({ data }) => data.date && formatDate(data.date, 'en-GB', { dateStyle: 'full', timeZone }),
    ),
  }),
)
