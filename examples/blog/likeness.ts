import type { BlogPost } from '@octavo/content'
import {
  distinctText,
  distinctTitle,
  english,
  englishPhrases,
  links,
  sameValue,
  sharedTerms,
  titleMentions,
  wordPairs,
  words,
} from '@octavo/related'
import { german, germanPhrases } from '@octavo/related/languages/german'
import type { RankedPost, Ranking } from '@octavo/site'

type Post = RankedPost<BlogPost>

// One function for each thing: signals that are given the same function share its analysis.
const title = (post: Post): string => post.title
const text = (post: Post): string =>
  `${post.title}\n${post.title}\n${post.data.description ?? ''}\n${post.text}`
const language = (post: Post) => (post.language === 'de' ? german : english)

/** What makes two posts of Small Rooms alike. Not their dates: advice about meetings does not age. */
export const likeness: Ranking<BlogPost>['options'] = {
  signals: [
    words(text, { language }),
    wordPairs(text, { language }),
    titleMentions(title, text, { language }),
    sharedTerms(({ data }) => data.tags, { name: 'tags' }),
    sharedTerms(({ data }) => (data.series ? [data.series.name] : []), {
      name: 'series',
      weight: 8,
    }),
    links((post) => post.links),
    distinctTitle(title),
    distinctText(text, { language }),
  ],
  allow: sameValue((post) => post.language),
  phrases: (post) => (post.language === 'de' ? germanPhrases : englishPhrases),
  limit: 9,
}
