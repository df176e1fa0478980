import type { Pair, ThemeOptions } from '@octavo/theme'

const pair = (light: string, dark: string): Pair => ({ light, dark })

/** Three books from one press: nothing but tokens differs. */
export const palettes: Readonly<Record<string, ThemeOptions>> = {
  'two-inks': {},
  cloth: {
    tokens: {
      colours: {
        paper: pair('oklch(0.955 0.018 145)', 'oklch(0.24 0.028 165)'),
        sheet: pair('oklch(0.92 0.024 145)', 'oklch(0.285 0.032 165)'),
        ink: pair('oklch(0.28 0.045 165)', 'oklch(0.93 0.022 120)'),
        quiet: pair('oklch(0.44 0.045 165)', 'oklch(0.77 0.03 130)'),
        rule: pair('oklch(0.82 0.035 150)', 'oklch(0.4 0.04 165)'),
        accent: pair('oklch(0.48 0.115 65)', 'oklch(0.83 0.12 85)'),
        mark: pair('oklch(0.88 0.09 95)', 'oklch(0.4 0.06 110)'),
        codeComment: pair('oklch(0.46 0.03 165)', 'oklch(0.73 0.03 150)'),
      },
      fonts: { title: 'var(--font-quiet)' },
      measures: { titleWeight: '700', corner: '0px' },
    },
  },
  telegram: {
    fonts: 'none',
    tokens: {
      colours: {
        paper: pair('oklch(0.965 0.022 70)', 'oklch(0.2 0.035 280)'),
        sheet: pair('oklch(0.935 0.028 70)', 'oklch(0.25 0.045 280)'),
        ink: pair('oklch(0.29 0.11 275)', 'oklch(0.93 0.025 70)'),
        quiet: pair('oklch(0.45 0.1 275)', 'oklch(0.78 0.03 60)'),
        rule: pair('oklch(0.8 0.06 275)', 'oklch(0.42 0.07 280)'),
        accent: pair('oklch(0.52 0.21 5)', 'oklch(0.77 0.13 15)'),
        mark: pair('oklch(0.89 0.08 30)', 'oklch(0.38 0.1 350)'),
      },
      fonts: {
        text: '"Source Sans 3", "Segoe UI", "Helvetica Neue", "DejaVu Sans", sans-serif',
        quiet: 'ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace',
        code: 'ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace',
      },
      measures: {
        size: 'clamp(100%, 95% + 0.2vw, 112.5%)',
        leading: '1.6',
        measure: '37rem',
        titleWeight: '800',
        corner: '8px',
      },
    },
  },
}
