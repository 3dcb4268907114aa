/**
 * Data points that say the same as another in other words.
 *
 * The strict count leaves them out: nobody could disagree with one without disagreeing with what it was read from, and
 * nobody acts on it differently. What a reading takes knowledge for, such as which part of a name is the family's, is not
 * one of them.
 */
export const reformattings: Readonly<Record<string, string>> = {
  nameScript: 'the letters the name is written in',
  emailDomain: 'the part of the address after the @',
  companyLegalForm: 'the last word of the company’s name',
  mobileCountry: 'the country code of the number',
  interestGroups: 'the groups the chosen products stand in',
  inWechat: 'the device, said once more',
}
