"""Parts of HTTP that the framework leaves open: bodies in JSON and in lines, disconnects, large responses."""
