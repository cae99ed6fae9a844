"""Page templates, style sheets and the search script, laid in front of the theme Material."""
