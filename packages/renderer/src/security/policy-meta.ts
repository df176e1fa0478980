import { html } from '../html.ts'
import type { SafeHtml } from '../safe-html.ts'

// A policy in a page may not say these (CSP 3, section 3.3); browsers warn about them.
const onlyInHeaders = /^(?:frame-ancestors|report-uri|report-to|sandbox)\b/

/** A policy as a `<meta>`, for hosts that send no headers of yours. Put it before everything it is to govern. It cannot forbid frames around the page. */
export function policyMeta(policy: string): SafeHtml {
  const kept = policy.split('; ').filter((directive) => !onlyInHeaders.test(directive))
  return html`<meta http-equiv="Content-Security-Policy" content="${kept.join('; ')}">`
}
