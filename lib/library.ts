import { type Locale, locales, type Text } from '#lib/text.ts'

/** One document of an event's library, a file a language. */
export type LibraryDocument = {
  id: string
  title: Text
  abstract: Text
  files: Readonly<Partial<Record<Locale, LibraryFile>>>
}

/** `file` is a bare name; where files lie is the server's affair. */
export type LibraryFile = { file: string; pages: number; bytes: number }

export type FileIn = LibraryFile & { locale: Locale }

/** The files of a document, the reader's own language first. */
export const filesFor = ({ files }: LibraryDocument, own: Locale): FileIn[] =>
  [own, ...locales.filter((locale) => locale !== own)].flatMap((locale) => {
    const file = files[locale]
    return file ? [{ ...file, locale }] : []
  })

/** The document a file belongs to, and its language. */
export function fileNamed(
  library: readonly LibraryDocument[],
  name: string,
): { document: LibraryDocument; file: FileIn } | undefined {
  for (const document of library) {
    const file = filesFor(document, 'en').find((each) => each.file === name)
    if (file) return { document, file }
  }
  return undefined
}
