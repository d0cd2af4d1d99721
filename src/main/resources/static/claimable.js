// Makes the page better where scripts run; everything works without.
import { initAll } from './govuk.js'

document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('govuk-frontend-supported')
}
initAll()

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

for (const form of document.querySelectorAll('form[data-once]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) {
      event.preventDefault()
    }
    form.dataset.sent = 'yes'
  })
}
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-once]')) {
    delete form.dataset.sent
  }
})

const progress = document.querySelector('[data-progress]')
if (progress) {
  follow(progress)
}

const expiry = document.querySelector('[data-expiry]')
if (expiry) {
  watch(expiry)
}

/** Warns the visitor before an unused check is deleted, and keeps it longer if they ask. */
async function watch (dialog) {
  const warned = 5 * 60
  const left = dialog.querySelector('[data-left]')
  const longer = dialog.querySelector('[data-longer]')
  longer.addEventListener('click', async () => {
    try {
      const answer = await fetch(dialog.dataset.keep, { method: 'POST', credentials: 'same-origin' })
      if (answer.ok) {
        dialog.close()
      }
    } catch (offline) {
      // The warning stays, and the button can be pressed again.
    }
  })
  let whole = 0
  for (;;) {
    let seconds
    try {
      const answer = await fetch(dialog.dataset.expiry, { credentials: 'same-origin' })
      const gone = [401, 403, 404].includes(answer.status)
      seconds = answer.ok ? (await answer.json()).seconds : gone ? 0 : 60
    } catch (offline) {
      seconds = 60
    }
    if (seconds <= 0) {
      window.location.reload()
      return
    }
    whole = Math.max(whole, seconds)
    const early = Math.min(warned, whole / 3)
    if (seconds <= early) {
      left.textContent = seconds < 90 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`
      if (!dialog.open) {
        dialog.showModal()
      }
    } else if (dialog.open) {
      dialog.close()
    }
    const next = seconds <= early ? Math.min(10, seconds / 2) : Math.min(60, seconds - early)
    await new Promise((resolve) => setTimeout(resolve, Math.max(1, next) * 1000))
  }
}

/** Asks how far a check is until it is done, then shows it. */
async function follow (element) {
  const bar = element.querySelector('progress')
  const words = element.querySelector('[data-words]')
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 700))
    try {
      const answer = await fetch(element.dataset.progress, { credentials: 'same-origin' })
      if (!answer.ok && ![401, 403, 404].includes(answer.status)) {
        continue
      }
      const now = answer.ok ? await answer.json() : { finished: true }
      if (now.finished) {
        window.location.reload()
        return
      }
      if (words.textContent !== now.words) {
        words.textContent = now.words
      }
      if (now.of > 0) {
        bar.max = now.of
        bar.value = now.done
      } else {
        bar.removeAttribute('value')
      }
    } catch (offline) {
      // The next turn asks again; without an answer the page says what it last knew.
    }
  }
}
