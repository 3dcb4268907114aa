/** The shortest and longest password; a longer one would only cost us time to hash. */
export const passwordLength = { least: 8, most: 200 } as const

// Nothing of eight letters or more that leads the lists of leaked passwords, and what is written on the door.
const common =
  /^(password|passw0rd|qwertyuiop|1q2w3e4r5t|administrator|letmein|iloveyou|welcome|changeme|organiser|organizer|foyer)[\d!@#$._-]*$/i

/** What is wrong with a new password as a sentence, or null. The address itself is no password. */
export function weakness(password: string, email: string): string | null {
  if (password.length < passwordLength.least) return `Choose a password of at least ${passwordLength.least} characters`
  if (password.length > passwordLength.most) return `Choose a password of at most ${passwordLength.most} characters`
  if (new Set(password).size < 5 || /^\d+$/.test(password))
    return 'Choose a password that is harder to guess: use several words'
  if (common.test(password)) return 'Choose another password: this one is among the first that are tried'
  const account = email.split('@')[0] ?? ''
  const plain = password.toLowerCase().replace(/[\d\W_]+$/, '')
  return password.toLowerCase() === email.toLowerCase() || plain === account.toLowerCase()
    ? 'Choose a password that does not repeat your address'
    : null
}
