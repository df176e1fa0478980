import type { SafeHtml } from '@octavo/renderer'
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
