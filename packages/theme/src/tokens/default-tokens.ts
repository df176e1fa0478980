import type { Tokens } from './tokens.ts'

/** Two inks on chalk-white paper, blue-black and a printer's red, as on an old title page; at night a paper of its own. */
export const defaultTokens: Tokens = {
  colours: {
    paper: { light: 'oklch(0.985 0.003 100)', dark: 'oklch(0.205 0.014 265)' },
    sheet: { light: 'oklch(0.957 0.005 255)', dark: 'oklch(0.248 0.017 265)' },
    ink: { light: 'oklch(0.255 0.026 265)', dark: 'oklch(0.9 0.012 90)' },
    quiet: { light: 'oklch(0.46 0.022 265)', dark: 'oklch(0.735 0.014 90)' },
    rule: { light: 'oklch(0.855 0.01 265)', dark: 'oklch(0.36 0.018 265)' },
    accent: { light: 'oklch(0.5 0.185 27)', dark: 'oklch(0.755 0.125 32)' },
    mark: { light: 'oklch(0.9 0.075 88)', dark: 'oklch(0.385 0.065 80)' },
    note: { light: 'oklch(0.46 0.12 255)', dark: 'oklch(0.77 0.09 255)' },
    tip: { light: 'oklch(0.46 0.1 155)', dark: 'oklch(0.78 0.1 155)' },
    important: { light: 'oklch(0.47 0.14 305)', dark: 'oklch(0.78 0.1 305)' },
    warning: { light: 'oklch(0.48 0.1 75)', dark: 'oklch(0.81 0.11 80)' },
    caution: { light: 'oklch(0.5 0.185 27)', dark: 'oklch(0.755 0.125 32)' },
    codeComment: { light: 'oklch(0.5 0.02 265)', dark: 'oklch(0.7 0.018 265)' },
    codeKeyword: { light: 'oklch(0.47 0.17 20)', dark: 'oklch(0.76 0.12 20)' },
    codeString: { light: 'oklch(0.45 0.09 150)', dark: 'oklch(0.8 0.09 150)' },
    codeName: { light: 'oklch(0.44 0.13 258)', dark: 'oklch(0.79 0.09 250)' },
    codeNumber: { light: 'oklch(0.46 0.1 65)', dark: 'oklch(0.82 0.09 75)' },
  },
  fonts: {
    text: 'Octavo Text, Octavo Times, Octavo Noto, Georgia, serif',
    quiet: 'Octavo Quiet, Octavo Arial, sans-serif',
    code: 'Octavo Code, Octavo Menlo, ui-monospace, monospace',
    title: 'var(--font-text)',
  },
  measures: {
    size: 'clamp(115%, 105% + 0.42vw, 131.25%)',
    leading: '1.5',
    measure: '26.5rem',
    margin: '8.5rem',
    reach: '10.5rem',
    titleWeight: '400',
    corner: '2px',
  },
}
