"""To whom, through what, when and where something was said."""
