using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace HealthScore.Bot.Hosting;

/// <summary>Tells the person at the terminal where to go, once the server really listens.</summary>
internal static class StartAnnouncement
{
    public static void Announce(this WebApplication app, TextWriter output)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            foreach (var address in addresses?.Addresses ?? []) output.WriteLine($"HealthScore answers at {address}/ (open it in a browser; Ctrl+C stops it)");
        });
    }
}
