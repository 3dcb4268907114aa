import type { Text } from '#lib/text.ts'

/** What an exhibitor says about itself beside name, stand and products. Everything may be missing. */
export type ExhibitorProfile = {
  /** One sentence. */
  about?: Text
  /** ISO 3166-1 alpha-2. */
  country?: string
  /** Whom it serves, in the options of `matchingGoals`: `buy` when it sells, `oem`, `distribute` when it looks for distributors… */
  goals?: readonly string[]
  /** In the options of `requiredCertificates`. */
  certificates?: readonly string[]
  /** In the options of `application`. */
  applications?: readonly string[]
}
