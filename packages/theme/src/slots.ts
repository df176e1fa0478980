import { SafeHtml } from '@octavo/renderer'
import type { PageFrame } from './props/frame.ts'
import type { PostPageProps } from './props/pages.ts'

/** A place on a page that is yours to fill. */
export type Slot<Props> = (props: Props) => SafeHtml | undefined

/** The open places. All are empty by default. What a slot needs beside the props it brings along itself. */
export interface Slots {
  /** At the end of `<head>`: analytics, a font of your own. */
  readonly head?: Slot<PageFrame>
  /** Right under the running head. */
  readonly banner?: Slot<PageFrame>
  /** After the body of a post, before its tags: a call to subscribe. */
  readonly afterBody?: Slot<PostPageProps>
  /** After the related posts. */
  readonly webmentions?: Slot<PostPageProps>
  readonly comments?: Slot<PostPageProps>
  /** In the foot of every page. */
  readonly foot?: Slot<PageFrame>
  /** The last thing in `<body>`. */
  readonly analytics?: Slot<PageFrame>
}

const names: Readonly<Record<keyof Slots, true>> = {
  head: true,
  banner: true,
  afterBody: true,
  webmentions: true,
  comments: true,
  foot: true,
  analytics: true,
}
export const slotNames: readonly string[] = Object.keys(names)

/** Slots that say what is wrong with what they were filled with: text would be shown to readers with its tags. */
export function checkedSlots(slots: Slots): Slots {
  const filled = Object.entries(slots).filter(([, slot]) => slot !== undefined)
  return Object.fromEntries(filled.map(([name, slot]) => [name, checked(name, slot)]))
}

function checked<Props>(name: string, slot: Slot<Props>): Slot<Props> {
  return (props) => {
    const given: unknown = slot(props)
    if (given instanceof SafeHtml) return given
    if (given === undefined || given === null || given === false) return undefined
    const got = given instanceof Promise ? 'a promise' : typeof given
    throw new TypeError(
      `@octavo/theme: the slot ${name} returns html\`…\`, trusted(markup) or nothing, got ${got}.`,
    )
  }
}
