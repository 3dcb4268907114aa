import { Refusal } from '#lib/errors.ts'
import { type FileIn, fileNamed } from '#lib/library.ts'
import type { Portal } from '#lib/ports.ts'
import { assertProven, type Visitor } from '#lib/visitor/visitor.ts'

/**
 * The file somebody may have: they proved their address and took the whitepaper service. Each document counts once a
 * person, in the language it was first taken in. It subscribes to nothing.
 *
 * @param name a bare file name, e.g. `sourcing-guide-2027.en.pdf`
 * @param counts false where only the head is asked for
 * @throws {Refusal} `not-found`, `not-allowed`
 */
export async function download(portal: Portal, visitor: Visitor, name: string, counts = true): Promise<FileIn> {
  assertProven(visitor)
  const { registration, event } = visitor
  const found = fileNamed(event.content.library ?? [], name)
  if (!found) throw new Refusal('not-found')
  const takings = await portal.store.takings(registration.id)
  const taken = takings.some(({ service, state }) => service === 'whitepaper' && state === 'taken')
  if (!taken || registration.status === 'cancelled') throw new Refusal('not-allowed')

  const { document, file } = found
  if (!counts) return file
  const before = await portal.store.downloads(registration.id)
  if (!before.some(({ documentId }) => documentId === document.id))
    await portal.store.transaction((tx) =>
      tx.addDownload({
        registrationId: registration.id,
        documentId: document.id,
        locale: file.locale,
        at: portal.now(),
      }),
    )
  return file
}
