    excerpt = auth.hide(excerpt, response.request());
