using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using HealthScore.EndToEnd.Program;

namespace HealthScore.EndToEnd.Api;

/// <summary>The served program, with a key that may do everything.</summary>
internal sealed class ApiBot(ServingBot bot, string key) : IAsyncDisposable
{
    public ServingBot Bot => bot;

    public string Key => key;

    public static async Task<string> MakeKeyAsync(BotProgram program)
    {
        var made = await program.RunAsync("keys", "create", "--name", "test", "--scopes", "signals:write,accounts:write,changes:read,scores:read");
        Assert.True(made.Code == 0, made.Said);
        return made.Output.Trim();
    }

    public static async Task<ApiBot> StartAsync(BotProgram program, params string[] settings)
    {
        var key = await MakeKeyAsync(program);
        return new ApiBot(await program.ServeAsync(["--no-demo", .. settings]), key);
    }

    public Task<JsonElement> PostAsync(string path, string json) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") });

    public Task<JsonElement> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    private async Task<JsonElement> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            using var response = await bot.Client.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            Assert.True(response.IsSuccessStatusCode, text);
            return JsonElement.Parse(text);
        }
    }
}
