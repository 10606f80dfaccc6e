namespace BriefingQA.Api;

/// <summary>Headers that keep the page to its own scripts and its own server.</summary>
internal static class PageSecurity
{
    private const string ContentSecurityPolicy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'; trusted-types default";

    public static void UsePageSecurity(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        if (!context.Request.Path.StartsWithSegments("/scalar", StringComparison.OrdinalIgnoreCase)) // the API reference uses inline scripts
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
        return next(context);
    });
}
