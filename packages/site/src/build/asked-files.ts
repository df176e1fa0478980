import type { FoundPicture, PictureSize, Pictures } from '../assets/pictures.ts'
import type { PreparedPicture } from '../assets/prepare-pictures.ts'
import { locationBeside, type Placement } from './placement.ts'

/** What references ask about files, and what they are told. */
export interface FileAnswers {
  /** The file that a relative path means, as an asset; undefined when there is none. */
  readonly beside: FoundPicture | undefined
  /** The picture that a relative path means, in sizes and formats; undefined when it was not prepared. */
  readonly prepared: PreparedPicture | undefined
  /** The size of a file that is copied under its own name. The path is where it lies. */
  readonly size: PictureSize
}

/** A question about a file: what is asked, where, and of which path. */
export interface FileQuestion<What extends keyof FileAnswers = keyof FileAnswers> {
  readonly what: What
  readonly from: Placement
  readonly path: string
}

/** A question, and its answer as JSON. */
export interface AskedFile {
  readonly question: FileQuestion
  readonly answer: string
}

const answers: {
  readonly [What in keyof FileAnswers]: (
    from: Placement,
    path: string,
    pictures: Pictures,
  ) => FileAnswers[What]
} = {
  beside(from, path, pictures) {
    const file = locationBeside(from, path)
    return file === undefined ? undefined : pictures.besidePost(file)
  },
  prepared(from, path, pictures) {
    const file = locationBeside(from, path)
    return file === undefined ? undefined : pictures.prepared(file)
  },
  size: (_, path, pictures) => pictures.sizeOf(path),
}

/** Answers from the pictures of a build, which hear of every file that the site has beside its posts in this way. */
export function answerTo<What extends keyof FileAnswers>(
  { what, from, path }: FileQuestion<What>,
  pictures: Pictures,
): FileAnswers[What] {
  return answers[what](from, path, pictures)
}

/** Notes questions with their answers, each once. */
export class FileNotes {
  readonly #asked = new Map<string, AskedFile>()

  note(question: FileQuestion, answer: unknown): void {
    const key = `${question.what} ${question.path}`
    if (!this.#asked.has(key)) this.#asked.set(key, { question, answer: written(answer) })
  }

  get all(): readonly AskedFile[] {
    return [...this.#asked.values()]
  }
}

/** Whether the same questions get the same answers in a later build. */
export function isAnsweredAsBefore(asked: readonly AskedFile[], pictures: Pictures): boolean {
  let isSame = true
  // All are asked, whatever the answers: a file that nobody asks for is not part of the site.
  for (const { question, answer } of asked) {
    if (written(answerTo(question, pictures)) !== answer) isSame = false
  }
  return isSame
}

function written(answer: unknown): string {
  return JSON.stringify(answer) ?? ''
}
