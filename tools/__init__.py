"""Tools of the repository: documentation, compatibility of the API, a browser for the page."""
