// Shows openapi.yaml of this service, and sends what is tried to this service alone.
window.addEventListener('DOMContentLoaded', () => {
  const drawn = document.querySelector('[data-reference]')
  new MutationObserver(() => name(drawn)).observe(drawn, { childList: true, subtree: true })
  window.SwaggerUIBundle({
    url: '/api/openapi.yaml',
    domNode: drawn,
    validatorUrl: null,
    docExpansion: 'list',
    defaultModelsExpandDepth: 0,
    persistAuthorization: false,
    queryConfigEnabled: false,
    tryItOutEnabled: false,
    syntaxHighlight: false
  })
})

/** Names what the drawn reference leaves without a name, for those who do not see it. */
function name (drawn) {
  const set = (selector, attribute, value) => {
    for (const element of drawn.querySelectorAll(selector)) {
      if (element.getAttribute(attribute) !== value) {
        element.setAttribute(attribute, value)
      }
    }
  }
  set('.information-container', 'role', 'region')
  set('.information-container', 'aria-label', 'What it is')
  set('.scheme-container', 'role', 'region')
  set('.scheme-container', 'aria-label', 'Where it is')
  set('h3.opblock-tag', 'aria-level', '2')
  set('h4', 'aria-level', '3')
  set('#servers', 'aria-label', 'Address of the service')
  set('.examples-select-element', 'aria-label', 'Example')
  set('select:not([aria-label])', 'aria-label', 'Choice')
  set('textarea', 'aria-label', 'What is sent')
  set('input:not([aria-label]):not([type=file])', 'aria-label', 'Value of the parameter')
  set('pre', 'tabindex', '0')
}
