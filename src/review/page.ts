/** The one page of review: its script draws everything in it. */
export const PAGE = `<!DOCTYPE html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>审读</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/review.css">
<script defer src="/review.js"></script>
</head>
<body>
<div id="app"><noscript>审读页要用 JavaScript，请在浏览器里打开它。</noscript></div>
</body>
</html>
`
