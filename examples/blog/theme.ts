import { html } from '@octavo/renderer'
import { createTheme } from '@octavo/theme'

/** The default look with the marks of Small Rooms. */
export const theme = createTheme({
  slots: {
    head: ({ site }) => html`
<link rel="icon" href="${site.home}favicon.svg" type="image/svg+xml">
<link rel="icon" href="${site.home}favicon.png" sizes="48x48">
<link rel="apple-touch-icon" href="${site.home}apple-touch-icon.png">
<link rel="manifest" href="${site.home}manifest.json">`,
  },
})
