import { createRequire } from 'node:module'

// The bare Express that the review page is measured against.
const express = createRequire(import.meta.url)('express')
const app = express()
app.get('/', (_request, response) => response.send('hello'))
app.listen(Number(process.argv[2]), '127.0.0.1')
