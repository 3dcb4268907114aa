import { expect, test } from 'vitest'
import { openMail, provenIn, quickForm, registerOnce, testPortal, visitorIn } from '#db/testing-portal.ts'
import { download } from '#lib/visitor/download.ts'
import { giveBack, take } from '#lib/visitor/take.ts'

const file = 'sourcing-guide-2027.en.pdf'

async function proved() {
  const portal = await testPortal()
  const { hash } = await registerOnce(portal)
  const session = await openMail(portal, quickForm().email, hash)
  const visitor = () => provenIn(portal, session)
  return { portal, visitor, registration: (await visitor()).registration }
}

test('before proof, and before it is taken, there is no file', async () => {
  const portal = await testPortal()
  const { hash } = await registerOnce(portal)
  await expect(download(portal, await visitorIn(portal, hash), file)).rejects.toMatchObject({ code: 'not-allowed' })

  const { portal: other, visitor } = await proved()
  await expect(download(other, await visitor(), file)).rejects.toMatchObject({ code: 'not-allowed' })
})

test('a document counts once, in the language it was first taken in, and subscribes to nothing', async () => {
  const { portal, visitor, registration } = await proved()
  await take(portal, await visitor(), 'whitepaper', [])

  await Promise.all(
    [file, file, 'sourcing-guide-2027.zh-TW.pdf'].map(async (name) => download(portal, await visitor(), name)),
  )
  await download(portal, await visitor(), 'visit-planner-2027.en.pdf')

  const downloads = await portal.store.downloads(registration.id)
  expect(downloads.map(({ documentId }) => documentId).sort()).toEqual([
    'gut-health-sourcing-2027',
    'visit-planner-2027',
  ])
  const given = (await portal.store.consents(registration.id)).filter((consent) => consent.given)
  expect(given.map(({ purpose }) => purpose)).toEqual(['privacy'])
})

test('an unknown file is not there, and one given back is not had', async () => {
  const { portal, visitor } = await proved()
  await take(portal, await visitor(), 'whitepaper', [])

  await expect(download(portal, await visitor(), '../package.json')).rejects.toMatchObject({ code: 'not-found' })
  await giveBack(portal, await visitor(), 'whitepaper')
  await expect(download(portal, await visitor(), file)).rejects.toMatchObject({ code: 'not-allowed' })
})

test('whoever asks for the head alone has not downloaded it', async () => {
  const { portal, visitor, registration } = await proved()
  await take(portal, await visitor(), 'whitepaper', [])

  await download(portal, await visitor(), file, false)

  expect(await portal.store.downloads(registration.id)).toEqual([])
})
