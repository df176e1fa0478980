import type { Settings } from '../settings.ts'
import { customProperties } from '../tokens/custom-properties.ts'
import { baseStyles } from './base.ts'
import { calloutStyles } from './callouts.ts'
import { codeStyles } from './code.ts'
import { conditionStyles } from './conditions.ts'
import { copyStyles } from './copy.ts'
import { compact } from './css.ts'
import { fontFaces } from './fonts.ts'
import { frameStyles } from './frame.ts'
import { listStyles } from './lists.ts'
import { postStyles } from './post.ts'
import { proseStyles } from './prose.ts'
import { relatedStyles } from './related.ts'

/**
 * The whole style sheet. Everything but the font faces lies in the layer `octavo`: any rule of yours outside a layer wins over it,
 * whatever its selector weighs.
 */
export function styleSheet(settings: Settings): string {
  const { tokens, colourScheme, hasOwnFonts, hasCopyButton } = settings
  const root = `:root{color-scheme:${colourScheme};${customProperties(tokens)}}`
  const rules = [
    baseStyles,
    frameStyles,
    proseStyles,
    calloutStyles,
    codeStyles,
    postStyles,
    relatedStyles,
    listStyles,
    hasCopyButton ? copyStyles : '',
    conditionStyles,
  ]
  const transition =
    '@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}'
  return compact(
    `${hasOwnFonts ? fontFaces : ''}@layer octavo{${root}${rules.join('')}}${transition}`,
  )
}
