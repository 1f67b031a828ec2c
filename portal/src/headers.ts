/** Nothing but our own style sheet: no script, no frame, no other host. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
]
const PLAIN_POLICY = POLICY.join(';')
/** The same, and scripts of this site, which may ask this site. */
const SCRIPTED_POLICY = [...POLICY, "script-src 'self'", "connect-src 'self'"].join(';')

/** What every public answer carries, fixed once: names and values in turn, as `writeHead` takes them. */
const FIXED = [
  ...['x-content-type-options', 'nosniff'],
  ...['x-frame-options', 'DENY'],
  ...['referrer-policy', 'no-referrer'],
  ...['cross-origin-opener-policy', 'same-origin'],
  ...['cross-origin-resource-policy', 'same-origin'],
  ...['origin-agent-cluster', '?1'],
  ...['x-dns-prefetch-control', 'off'],
  ...['x-download-options', 'noopen'],
  ...['x-permitted-cross-domain-policies', 'none'],
  ...['x-xss-protection', '0'],
]
const PLAIN = [...FIXED, 'content-security-policy', PLAIN_POLICY]
const SCRIPTED = [...FIXED, 'content-security-policy', SCRIPTED_POLICY]

/** @param scripted the page names a script */
export const securityHeaders = (scripted = false): readonly string[] => (scripted ? SCRIPTED : PLAIN)
