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

/** Asks how far a check is until it is done, then shows it. */
async function follow (element) {
  const bar = element.querySelector('progress')
  const words = element.querySelector('[data-words]')
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 700))
    try {
      const answer = await fetch(element.dataset.progress, { credentials: 'same-origin' })
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
