/**
 * Whether a text can be the name of a branch, by the rules of `git check-ref-format --branch`. For places without
 * git; what is fetched is asked of git itself as well.
 */
export function isBranchName(name: string): boolean {
  if (name === '' || name === 'HEAD' || name.startsWith('-') || Buffer.byteLength(name) > maxBytes) return false
  if (/[\p{Cc} ~^:?*[\\]|\.\.|@\{/u.test(name) || !name.isWellFormed()) return false
  return (
    name.split('/').every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock')) &&
    !name.endsWith('.')
  )
}

/** A file name's limit, which loose refs are held to; GitHub's own is about as high. */
const maxBytes = 255
