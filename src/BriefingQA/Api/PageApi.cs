namespace BriefingQA.Api;

/// <summary>The page: its files, and the addresses of its views.</summary>
internal static class PageApi
{
    /// <summary>Views that the page itself draws; any other unknown address is not found.</summary>
    private static readonly string[] Views = ["/c/{id}", "/briefings", "/briefings/{id}", "/console", "/compare", "/docs"];

    public static void UsePage(this IApplicationBuilder app)
    {
        app.UseDefaultFiles();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = context => KeepFresh(context.Context.Response) });
    }

    public static void MapPage(this IEndpointRouteBuilder routes)
    {
        var index = Path.Combine(routes.ServiceProvider.GetRequiredService<IWebHostEnvironment>().WebRootPath, "index.html");
        foreach (var view in Views)
            routes.MapGet(view, (HttpResponse response) =>
            {
                KeepFresh(response);
                return TypedResults.PhysicalFile(index, "text/html");
            }).ExcludeFromDescription();
    }

    /// <summary>Files keep their names from one version to the next, so a browser asks each time whether its copy still holds.</summary>
    private static void KeepFresh(HttpResponse response) => response.Headers.CacheControl = "no-cache";
}
