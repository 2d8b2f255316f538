using System.Net;

namespace HealthScore.Bot.Tests.Channels.LocalPage;

public sealed class PageTests
{
    [Fact]
    public async Task Page_WhenOpened_IsThereWithAStrictPolicy()
    {
        await using var host = await LocalPageHost.StartAsync();
        using var response = await host.Client.GetAsync(new Uri("", UriKind.Relative));
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_AskedAgain_IsNotSentTwice()
    {
        await using var host = await LocalPageHost.StartAsync();
        using var first = await host.Client.GetAsync(new Uri("page.css", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, "page.css");
        request.Headers.IfModifiedSince = first.Content.Headers.LastModified;
        using var again = await host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Page_NamesNothingOutside()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "wwwroot"), "*.*"))
        {
            var text = await File.ReadAllTextAsync(file);
            Assert.DoesNotContain("https://", text, StringComparison.Ordinal);
            Assert.DoesNotContain("http://", text.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task People_WhenAsked_AreThoseOfTheDirectory()
    {
        await using var host = await LocalPageHost.StartAsync();
        var (status, json) = await host.SendAsync(HttpMethod.Get, "local/people");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            ["ana@example.com Ana csm es", "noa@example.com Noa manager he", "dana@example.com Dana admin en"],
            json.EnumerateArray().Select(person => string.Join(
                ' ', new[] { "id", "name", "role", "language" }.Select(name => person.GetProperty(name).GetString()))));
    }
}
