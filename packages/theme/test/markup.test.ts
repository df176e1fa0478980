import { createTheme } from '@octavo/theme'
import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { gallery } from './gallery/gallery.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'heading-level': 'error', 'long-title': 'off' },
})

describe('html-validate', () => {
  it.each(gallery(createTheme()).map(({ name, render }) => [name, render().toString()] as const))(
    'has nothing against %s',
    async (_, html) => {
      const { results } = await validator.validateString(html)
      const messages = results.flatMap((result) =>
        result.messages.map(
          ({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`,
        ),
      )
      expect(messages).toEqual([])
    },
  )
})
