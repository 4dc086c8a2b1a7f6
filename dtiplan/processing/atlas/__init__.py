"""Atlas: where a patient's brain lies in the template."""
