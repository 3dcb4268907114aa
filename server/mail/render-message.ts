import { passCid } from '#components/mail/letter.ts'
import { letterHtml } from '#components/mail/letter-html.tsx'
import { letterText } from '#components/mail/letter-text.ts'
import { wordsOf } from '#components/mail/words.ts'
import { writeLetter } from '#components/mail/write-letter.ts'
import type { MessageFacts } from '#db/store/message-facts.ts'
import { passImage } from '../pass.ts'
import { aboutMessage, type Wiring } from './about-message.ts'

type Attachment = { filename: string; content: Buffer; contentType: string; cid: string }

/** A mail as it goes out. `to` is one address. */
export type RenderedMail = { to: string; subject: string; html: string; text: string; attachments: Attachment[] }

/** Draws a mail from its row. The same for the worker and for the organiser's outbox. */
export async function renderFacts(facts: MessageFacts, wiring: Wiring): Promise<RenderedMail> {
  const { message, event, registration } = facts
  const about = aboutMessage(facts, wiring)
  const letter = writeLetter(message.template, about)
  const carriesPass = letter.blocks.some(({ kind }) => kind === 'pass')
  const attachments: Attachment[] = []
  if (carriesPass && registration) {
    const content = await passImage({
      event: event.content,
      locale: message.locale,
      name: about.name,
      company: about.proved ? registration.company : '',
      number: registration.number,
      badgeToken: registration.badgeToken,
    })
    attachments.push({ filename: wordsOf(message.locale).pass.file, content, contentType: 'image/png', cid: passCid })
  }
  return {
    to: message.address,
    subject: letter.subject,
    html: await letterHtml(letter),
    text: letterText(letter),
    attachments,
  }
}
