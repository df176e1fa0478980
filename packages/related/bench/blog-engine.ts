import { RelatedEngine } from '../src/engine/related-engine.ts'
import type { Language } from '../src/language.ts'
import { english } from '../src/languages/english.ts'
import { closeInTime } from '../src/signals/close-in-time.ts'
import { distinctText } from '../src/signals/distinct-text.ts'
import { distinctTitle } from '../src/signals/distinct-title.ts'
import { links } from '../src/signals/links.ts'
import { sharedTerms } from '../src/signals/shared-terms.ts'
import { titleMentions } from '../src/signals/title-mentions.ts'
import { wordPairs } from '../src/signals/word-pairs.ts'
import { words } from '../src/signals/words.ts'
import { type BlogPost, outsideLinksOf, textOf } from './blog-post.ts'

/** The default signals over a blog of the benchmark, with the query's own links hidden. */
export class BlogEngine {
  readonly engine: RelatedEngine<BlogPost>
  private readonly inside = new Map<string, readonly string[]>()
  private allow: (id: string) => boolean = () => true

  constructor(posts: readonly BlogPost[], graph: boolean, language: Language = english) {
    const text = memo(textOf)
    const title = (post: BlogPost): string => post.title
    this.engine = new RelatedEngine<BlogPost>({
      id: (post) => post.id,
      signals: [
        words(text, { language }),
        wordPairs(text, { language }),
        titleMentions(title, text, { language }),
        sharedTerms((post: BlogPost) => [...post.tags, ...post.categories].map(String), {
          name: 'tags',
          mentionedIn: text,
          language,
        }),
        sharedTerms((post: BlogPost) => (post.authors ?? []).map(String), {
          name: 'authors',
          mentionedIn: text,
          language,
        }),
        closeInTime((post: BlogPost) => post.date),
        distinctTitle(title),
        ...(graph
          ? [
              links(
                (post: BlogPost) => [...(this.inside.get(post.id) ?? []), ...outsideLinksOf(post)],
                { date: (post: BlogPost) => post.date },
              ),
              distinctText(text, { language }),
            ]
          : []),
      ],
      allow: (_, to) => this.allow(to.id),
      compare: undefined,
      kept: 9,
    })
    // LEAST_IMPACT=4000 prunes every blog's postings as those of a large one (measured in bench/pruning.log).
    const { LEAST_IMPACT: least } = process.env
    if (least !== undefined)
      for (const { postings } of this.engine.texts)
        postings.listing.leastImpacts = [[0, Number(least)]]
    for (const post of posts) this.engine.set(post)
    this.engine.settle()
  }

  /** Tells what a post links to, and takes it in again when that is news. */
  link(post: BlogPost, targets: readonly string[]): void {
    const known = this.inside.get(post.id) ?? []
    if (known.length === targets.length) return
    this.inside.set(post.id, targets)
    this.engine.set(post)
  }

  row(
    id: string,
    allow: (id: string) => boolean,
    recording = false,
  ): ReturnType<RelatedEngine<BlogPost>['make']> {
    this.engine.settle()
    this.allow = allow
    const from = this.engine.slotOf.get(id) as number
    this.engine.blindFor = from
    const made = this.engine.make(from, { recording })
    this.engine.blindFor = -1
    return made
  }
}

function memo(read: (post: BlogPost) => string): (post: BlogPost) => string {
  const known = new WeakMap<BlogPost, string>()
  return (post) => {
    const text = known.get(post) ?? read(post)
    known.set(post, text)
    return text
  }
}
