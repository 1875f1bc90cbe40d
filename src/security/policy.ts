/**
 * The content security policy: a page may load what its own host serves, and nothing else.
 *
 * No page has a script or a style of its own in it, so the policy needs neither hashes nor
 * `unsafe-inline`. Only the full-text search compiles WebAssembly.
 */

/** Directives by name; an empty list of sources has none. */
type Policy = Readonly<Record<string, readonly string[]>>;

const pagePolicy: Policy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
};

const searchPolicy: Policy = {
  ...pagePolicy,
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
};

/** What a policy in a page cannot say: browsers take these from the header only. */
const headerOnly: Policy = { 'frame-ancestors': ["'none'"] };

/** The policy in a page itself, which holds on any server. */
export function metaPolicy(isSearch: boolean): string {
  return policyText(isSearch ? searchPolicy : pagePolicy);
}

/** The policy as a header. */
export function headerPolicy(isSearch: boolean): string {
  return policyText({ ...(isSearch ? searchPolicy : pagePolicy), ...headerOnly });
}

function policyText(policy: Policy): string {
  return Object.entries(policy)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}
