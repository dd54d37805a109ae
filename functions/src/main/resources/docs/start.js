SwaggerUIBundle({ url: 'docs/openapi.json', dom_id: '#ui', deepLinking: true, validatorUrl: null });
