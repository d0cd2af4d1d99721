// Shows openapi.yaml of this service, and sends what is tried to this service alone.
window.addEventListener('DOMContentLoaded', () => {
  window.SwaggerUIBundle({
    url: '/api/openapi.yaml',
    domNode: document.querySelector('[data-reference]'),
    validatorUrl: null,
    docExpansion: 'list',
    defaultModelsExpandDepth: 0,
    persistAuthorization: false,
    queryConfigEnabled: false,
    tryItOutEnabled: false
  })
})
