import type { Locale } from '#lib/text.ts'

export type DownloadRow = { registrationId: string; documentId: string; locale: Locale; at: Date }

export type LibraryReads = {
  /** Documents somebody took, oldest first. */
  downloads(registrationId: string): Promise<DownloadRow[]>
}

export type LibraryWrites = {
  /** Nothing happens when the document was taken before: each counts once. */
  addDownload(row: DownloadRow): Promise<void>
}
