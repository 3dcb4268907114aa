import { consents } from '#lib/catalogue/consents.ts'
import { products } from '#lib/catalogue/products.ts'
import { services } from '#lib/catalogue/services.ts'
import { topics } from '#lib/catalogue/topics.ts'
import type { Catalogue } from '#lib/catalogue.ts'
import { arrivalPoints } from '#lib/data-points/arrival.ts'
import { personPoints } from '#lib/data-points/person.ts'
import { productPoints } from '#lib/data-points/products.ts'
import { visitPoints } from '#lib/data-points/visit.ts'
import { workPoints } from '#lib/data-points/work.ts'
import { meetingQuestions } from '#lib/questions/meetings.ts'
import { productQuestions } from '#lib/questions/products.ts'
import { topicQuestions } from '#lib/questions/topics.ts'
import { visitQuestions } from '#lib/questions/visit.ts'
import { workQuestions } from '#lib/questions/work.ts'
import { ownQuestions } from '#lib/questions/you.ts'

/** The catalogue an event starts with, made for a health, nutrition and food-ingredient show. */
export const defaultCatalogue: Catalogue = {
  version: 1,
  points: [...personPoints, ...workPoints, ...productPoints, ...visitPoints, ...arrivalPoints],
  questions: [
    ...ownQuestions,
    ...productQuestions,
    ...topicQuestions,
    ...workQuestions,
    ...visitQuestions,
    ...meetingQuestions,
  ],
  services,
  consents,
  topics,
  products,
}
