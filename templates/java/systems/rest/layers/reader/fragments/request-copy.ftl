    form.putAll(other.form);
