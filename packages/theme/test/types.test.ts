import type { SafeHtml } from '@octavo/renderer'
import { createTheme, type PostPageProps, type Slot, type ThemeOptions } from '@octavo/theme'
import { describe, expectTypeOf, it } from 'vitest'

describe('types', () => {
  it('hold a page function to its props and to markup', () => {
    const { post } = createTheme()
    expectTypeOf(post).parameter(0).toEqualTypeOf<PostPageProps>()
    expectTypeOf(post).returns.toEqualTypeOf<SafeHtml>()
  })

  it('refuse a body of plain text, a JavaScript date and a slot that returns text', () => {
    type Post = PostPageProps['post']
    expectTypeOf<{ read: () => string }>().not.toExtend<Post['body']>()
    expectTypeOf<Date>().not.toExtend<NonNullable<Post['date']>>()
    expectTypeOf<(props: PostPageProps) => string>().not.toExtend<Slot<PostPageProps>>()
  })

  it('refuse a token and a label that do not exist', () => {
    const options: ThemeOptions = {
      // @ts-expect-error there is no token of this name
      tokens: { colours: { background: { light: '#fff', dark: '#000' } } },
      // @ts-expect-error there is no label of this name
      labels: { en: { readMore: 'Read more' } },
    }
    expectTypeOf(options).toExtend<ThemeOptions>()
  })
})
