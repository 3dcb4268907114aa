import { NoticePage, noticeMetadata, type Props } from '../notice-page.tsx'

export const revalidate = 60
export const generateStaticParams = () => []
export const generateMetadata = noticeMetadata('contact')

export default function ContactPage({ params }: Props) {
  return <NoticePage id="contact" params={params} />
}
