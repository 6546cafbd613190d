package dev.sparkds.generate;

import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;

/** Shows the view to templates; free text is escaped for the language of the template that asks. */
final class ViewWrapper extends DefaultObjectWrapper {

  ViewWrapper(Version version) {
    super(version);
  }

  @Override
  public TemplateModel wrap(Object object) throws TemplateModelException {
    return object instanceof Text text ? Language.current().escaped(text) : super.wrap(object);
  }
}
