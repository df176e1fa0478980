import type { RankedPost } from '../ranking.ts'
import type { MadePost } from './made-post.ts'
import type { Texts } from './texts.ts'

/** A post as the ranking sees it. A class: with a getter of its own each takes ten times the memory. */
export class RankedPostOf implements RankedPost<unknown> {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly data: unknown
  declare readonly date?: string
  readonly language: string
  /** Names everything that ranking sees of it. */
  readonly version: string
  readonly #made: MadePost
  readonly #texts: Texts

  constructor(made: MadePost, version: string, texts: Texts) {
    const { post } = made
    this.id = post.id
    this.url = post.url
    this.title = post.title
    this.data = post.data
    if (post.date !== undefined) this.date = post.date
    this.language = post.language
    this.version = version
    this.#made = made
    this.#texts = texts
  }

  get links(): readonly string[] {
    return this.#made.linkedTo
  }

  get text(): string {
    return this.#texts.read(this.#made.file.document.text)
  }
}

/** Names everything that ranking sees of a post, as the index knows it: by now it may be another one. */
export function versionOf(post: RankedPost<unknown>): string {
  return (post as RankedPostOf).version
}
