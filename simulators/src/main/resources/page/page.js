import { texts } from '/texts.js'

const REFRESH_MILLISECONDS = 1500
const byId = (id) => document.getElementById(id)
const preferred = localStorage.getItem('language') ?? (navigator.language.startsWith('zh') ? 'zh-CN' : 'en')

let language = texts[preferred] ? preferred : 'zh-CN'
let shown = { version: '', sms: [], mail: [], failure: { mode: 'NONE' } }
let seen = null

const text = (key) => texts[language][key]

function element(tag, className, ...children) {
  const made = document.createElement(tag)
  if (className) made.className = className
  made.append(...children)
  return made
}

function translate() {
  document.documentElement.lang = language
  document.title = `${text('title')} · 通办`
  for (const each of document.querySelectorAll('[data-text]')) each.textContent = text(each.dataset.text)
  byId('language').textContent = language === 'en' ? '中文' : 'English'
  byId('language').lang = language === 'en' ? 'zh-CN' : 'en'
}

function moment(iso) {
  const time = element('time', '', new Date(iso).toLocaleString(language, { hour12: false }))
  time.dateTime = iso
  return time
}

/** Six digits standing alone are a code: large, and copied by a click. */
function withCodes(content) {
  return content.split(/(?<![\w-])(\d{6})(?![\w-])/).map((part, index) => {
    if (index % 2 === 0) return part
    const code = element('button', 'code', part)
    code.type = 'button'
    code.title = text('copy')
    code.addEventListener('click', async () => {
      await navigator.clipboard?.writeText(part)
      byId('state').textContent = text('copied') + part
    })
    return code
  })
}

function smsCard(sms) {
  const head = element('div', 'head', element('strong', '', sms.to), moment(sms.at))
  const body = element('p', 'text', sms.signature ? `【${sms.signature}】` : '', ...withCodes(sms.text))
  const card = element('li', 'card', head, body)
  if (sms.status === 'undelivered') card.append(element('span', 'tag', text('undelivered')))
  return card
}

function mailCard(mail) {
  const head = element('div', 'head', element('strong', '', mail.to.join(', ')), moment(mail.at))
  const card = element('li', 'card', head, element('p', 'subject', mail.subject), element('p', 'text', ...withCodes(mail.text)))
  if (mail.attachments.length > 0)
    card.append(element('p', 'head', text('attachments') + mail.attachments.join(', ')))
  return card
}

function list(id, all, matching, card, nothing) {
  byId(`${id}-count`).textContent = String(matching.length)
  const cards = matching.map((entry) => {
    const made = card(entry)
    if (seen && !seen.has(entry.id)) made.classList.add('new')
    return made
  })
  byId(id).replaceChildren(
    ...(cards.length > 0 ? cards : [element('li', 'empty', text(all.length > 0 ? 'noMatch' : nothing))]),
  )
}

function show() {
  const wanted = byId('find').value.trim().toLowerCase()
  const mailTo = (mail) => mail.to.some((one) => one.toLowerCase().includes(wanted))
  list('sms', shown.sms, shown.sms.filter((sms) => sms.to.includes(wanted)), smsCard, 'noSms')
  list('mail', shown.mail, shown.mail.filter(mailTo), mailCard, 'noMail')
  if (document.activeElement !== byId('failure')) byId('failure').value = shown.failure.mode
}

async function refresh() {
  try {
    const answer = await fetch(`/api/caught?known=${encodeURIComponent(shown.version)}`)
    byId('state').textContent = byId('state').textContent === text('lost') ? '' : byId('state').textContent
    if (answer.status === 200) {
      const before = shown.version === '' ? null : new Set([...shown.sms, ...shown.mail].map((each) => each.id))
      shown = await answer.json()
      seen = before
      show()
    }
  } catch {
    byId('state').textContent = text('lost')
  }
  setTimeout(refresh, REFRESH_MILLISECONDS)
}

byId('find').addEventListener('input', show)
byId('language').addEventListener('click', () => {
  language = language === 'en' ? 'zh-CN' : 'en'
  localStorage.setItem('language', language)
  translate()
  show()
})
byId('clear').addEventListener('click', () => fetch('/api/caught', { method: 'DELETE' }))
byId('failure').addEventListener('change', (event) => {
  const body = JSON.stringify({ mode: event.target.value, remaining: -1 })
  void fetch('/api/sms/failure', { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body })
})
translate()
refresh()
